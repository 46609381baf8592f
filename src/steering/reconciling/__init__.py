"""What would the findings change in our register?"""
